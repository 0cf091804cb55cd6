const now = new Date();
const key = `${String(now.getUTCMonth() + 1).padStart(2, '0')}-${String(now.getUTCDate()).padStart(2, '0')}`;
const cell = document.querySelector<HTMLElement>(`[data-day="${key}"]`);
const link = cell?.querySelector('a') ?? null;
const today = document.querySelector<HTMLElement>('#today');

/** Brings what happened on this day from the page of its month; from a copy that gives no page to scripts, a link. */
async function show(section: HTMLElement, { href, hash }: HTMLAnchorElement): Promise<void> {
  try {
    const answer = await fetch(href);
    const month = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const day = month.querySelector(hash);
    if (day === null) throw new Error(`No ${hash}.`);
    const base = new URL(href);
    for (const inner of day.querySelectorAll('a')) inner.href = new URL(inner.getAttribute('href') ?? '', base).href;
    section.append(...[...day.childNodes].map((node) => document.importNode(node, true)));
  } catch {
    const words = document.createElement('a');
    words.href = href;
    words.textContent = 'What happened on this day';
    section.append(words);
    section.className = 'brief';
  }
}

if (cell !== null) cell.setAttribute('aria-current', 'date');
if (today !== null && link !== null) void show(today, link);
else today?.append('Nothing is recorded for this day.');

export {};
