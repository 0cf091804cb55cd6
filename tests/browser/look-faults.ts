import type { Page } from 'playwright-core';

/** What is wrong with how a page looks: too wide, words over words, words cut off or broken, and, where asked, targets too small. */
export function lookFaults(page: Page, withTargets: boolean): Promise<string[]> {
  return page.evaluate((withTargets) => {
    const faults: string[] = [];
    const shown = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()} "${element.textContent?.trim().slice(0, 40)}"`;

    const wide = document.documentElement.scrollWidth - window.innerWidth;
    if (wide > 0) faults.push(`${wide} px wider than the window`);

    for (const figure of document.querySelectorAll('.chart .drawing, .silhouette')) {
      const words = [...figure.querySelectorAll('text')].filter(shown);
      const boxes = words
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .sort((a, b) => a.box.top - b.box.top);
      for (const [index, { element, box }] of boxes.entries()) {
        if (box.left < -1 || box.right > window.innerWidth + 1) faults.push(`outside the window: ${name(element)}`);
        for (const other of boxes.slice(index + 1)) {
          if (other.box.top > box.bottom - 4) break;
          const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          if (across > 1) faults.push(`${name(element)} lies over ${name(other.element)}`);
        }
      }
    }

    for (const element of document.querySelectorAll('body *')) {
      if (
        element.closest('svg, .scroll, #list fieldset, .hear, .skip, label') ||
        !(element instanceof HTMLElement) ||
        !shown(element)
      )
        continue;
      const style = getComputedStyle(element);
      const cut = style.overflowX !== 'visible' || style.overflowY !== 'visible';
      if (cut && element.scrollWidth > element.clientWidth + 1) faults.push(`cut off: ${name(element)}`);
    }

    for (const element of document.querySelectorAll('a, th, h1, h2, button, .crumbs span')) {
      const word = element.textContent?.trim() ?? '';
      if (
        element.childElementCount > 0 ||
        element.closest('svg') ||
        word.length > 20 ||
        /[\s\u00ad-]/.test(word) ||
        !shown(element)
      )
        continue;
      const range = document.createRange();
      range.selectNodeContents(element);
      const tops = [...range.getClientRects()].map(({ top }) => top);
      if (Math.max(...tops) - Math.min(...tops) > 10) faults.push(`a word broken: ${name(element)}`);
    }

    const inText = (element: Element): boolean => {
      if (getComputedStyle(element).display !== 'inline') return false;
      const around = element.closest('p, li, td, blockquote, figcaption');
      return around !== null && (around.textContent ?? '').trim() !== (element.textContent ?? '').trim();
    };
    const isLarge = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return width >= 23.5 && height >= 23.5;
    };
    const targets = [...document.querySelectorAll('a[href], button, input, select, summary')].filter(shown);
    const address = (element: Element): string => element.getAttribute('href') ?? '';
    const reached = new Set(
      [...document.querySelectorAll('main a[href]')]
        .filter((element) => element.closest('.close .drawing') === null)
        .map(address),
    );
    for (const element of withTargets ? targets : []) {
      // A box to tick is pressed by its words too.
      if (isLarge(element.closest('label') ?? element) || inText(element) || element.matches('.skip')) continue;
      // Marks that stand close are reached by a row of a table on the same page as well.
      if (element.closest('.close .drawing') !== null && reached.has(address(element))) continue;
      const { width, height } = element.getBoundingClientRect();
      faults.push(`target of ${Math.round(width)} × ${Math.round(height)} px: ${name(element)}`);
    }
    return faults;
  }, withTargets);
}
