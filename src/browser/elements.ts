import type { Value } from '../views/values.ts';

/** An element with its properties and what stands in it. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...content);
  return element;
}

/** What a cell shows, as `Value.astro` prints it. */
export function valueNode(value: Value): Node | string {
  switch (value.kind) {
    case 'text':
      return value.mono ? make('code', {}, value.text) : value.text;
    case 'link':
      return make('a', { href: value.href }, value.text);
    case 'links': {
      const links = value.links.flatMap(({ text, href }, at) => [at > 0 ? ', ' : '', make('a', { href }, text)]);
      return make('span', {}, ...links, value.more > 0 ? ` and ${value.more} more` : '');
    }
    case 'status':
      return make('span', { className: `status ${value.state}` }, value.text);
    case 'missing': {
      const mark = make('span', { ariaHidden: 'true' }, value.mark);
      return make('span', { className: 'missing' }, mark, make('span', { className: 'hear' }, value.meaning));
    }
    case 'time': {
      const time = make('time', { dateTime: value.datetime, title: value.title ?? '' }, value.text);
      if (value.derived) time.append(make('abbr', { title: 'computed here from dates' }, '*'));
      return time;
    }
  }
}
