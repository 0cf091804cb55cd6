import type { Catalogue } from '../derive/catalogue.ts';
import { absolute, feedPath, filePath, homePath, listPath, recordPath, searchPath } from '../lib/paths.ts';
import { counted } from '../lib/text.ts';
import { ICONS } from './icon.ts';
import { nameList } from './name-list.ts';
import { nginxHttp, nginxServer } from './nginx.ts';
import { SITE_NAME } from './page-head.ts';
import { redirects, redirectsFile } from './redirects.ts';
import { headersFile } from './response-headers.ts';
import { snapshotLine } from './shell.ts';

/** What a browser needs to search this work from its address bar. */
function openSearch(site: string): string {
  const url = absolute(searchPath(), site);
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>Spacecraft</ShortName>
  <LongName>${SITE_NAME}</LongName>
  <Description>Search every spacecraft, configuration and agency.</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="192" height="192" type="image/png">${absolute(filePath('icons/icon-192.png'), site)}</Image>
  <Url type="text/html" template="${url}?q={searchTerms}" />
</OpenSearchDescription>
`;
}

/** What a device needs to keep this work among its programs. */
function manifest(): string {
  const icons = ['icon-192', 'icon-512'].map((icon) => ({
    src: filePath(`icons/${icon}.png`),
    sizes: `${ICONS[icon]}x${ICONS[icon]}`,
    type: 'image/png',
    purpose: 'any maskable',
  }));
  return `${JSON.stringify({
    id: homePath(),
    name: SITE_NAME,
    short_name: 'Spacecraft',
    description: 'A page for every spacecraft.',
    start_url: homePath(),
    scope: homePath(),
    display: 'standalone',
    background_color: '#fbfaf6',
    theme_color: '#fbfaf6',
    icons,
  })}\n`;
}

/** What a language model needs to find its way: a heading, a summary, links. */
function languageModels(catalogue: Catalogue, site: string): string {
  const link = (text: string, path: string, note: string): string => `- [${text}](${absolute(path, site)}): ${note}`;
  const families = catalogue.families.map(({ record, configurations }) =>
    link(record.name, recordPath('families', record.slug), counted(configurations.length, 'configuration')),
  );
  const lines = [
    `# ${SITE_NAME}`,
    '',
    `> A page for each of ${counted(catalogue.real.length, 'individual spacecraft', 'individual spacecraft')}: what it is, where and how long it flew, who built and operated it. ${snapshotLine(catalogue)}.`,
    '',
    'The records are those of Launch Library 2 by The Space Devs and of an authored catalogue; each page names its source. "—" means not recorded, "*" computed here from dates.',
    '',
    '## Lists',
    '',
    link('Spacecraft', listPath('spacecraft'), 'every individual craft'),
    link('Configurations', listPath('configurations'), 'the designs that craft are built to'),
    link('Agencies', listPath('agencies'), 'who operates and builds them'),
    '',
    '## Families',
    '',
    ...families,
    '',
    '## For programs',
    '',
    link('Sitemap', filePath('sitemap-index.xml'), 'all pages, with the day of their last change'),
    link('Changes', feedPath(null, 'feed.json'), 'what each snapshot changed, as JSON Feed'),
    link('Calendar', filePath('calendar/flights.ics'), 'launches and landings, as iCalendar'),
  ];
  return `${lines.join('\n')}\n`.replaceAll(/[\u00a0\u202f]/g, ' ');
}

/** The files at the root of the site that are no pages, by name; `site` is the public origin. */
export const siteFiles: Readonly<Record<string, (catalogue: Catalogue, site: string) => string>> = {
  _headers: () => headersFile(),
  _redirects: (catalogue) => redirectsFile(redirects(catalogue)),
  '_nginx_http.conf': (catalogue) => nginxHttp(redirects(catalogue)),
  '_nginx_server.conf': () => nginxServer(),
  'names.json': (catalogue) => JSON.stringify(nameList(catalogue)),
  'opensearch.xml': (_catalogue, site) => openSearch(site),
  'manifest.webmanifest': () => manifest(),
  'llms.txt': languageModels,
};
