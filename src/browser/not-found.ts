import { type NameList, nearest, pathByNumber } from '../lib/nearest.ts';

const MOST = 6;

const place = document.querySelector<HTMLElement>('#nearest');

/** The list of all names, asked for only by readers who came to an address that leads nowhere. */
async function names(address: string): Promise<NameList> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return (await answer.json()) as NameList;
}

async function propose(section: HTMLElement): Promise<void> {
  const { base = '/', names: address = '' } = section.dataset;
  const list = await names(address);
  const known = pathByNumber(list, location.pathname, base);
  if (known !== null) {
    location.replace(known);
    return;
  }
  const rows = nearest(list, location.pathname, base, MOST).map(({ href, name, kind }) => {
    const link = document.createElement('a');
    link.href = href;
    link.textContent = name;
    const item = document.createElement('li');
    item.append(link, ` (${kind})`);
    return item;
  });
  if (rows.length === 0) return;
  section.querySelector('ul')?.replaceChildren(...rows);
  section.hidden = false;
}

// Without the list the page still leads to the search and to the list of all craft.
if (place !== null) propose(place).catch(() => undefined);
