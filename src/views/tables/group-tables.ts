import type { AgencyEntry, Catalogue, ConfigurationEntry, FamilyEntry } from '../../derive/catalogue.ts';
import type { Image } from '../../schema/image.ts';
import { columnsOf, endColumns, startColumns } from './columns.ts';
import { type Column, type Table, table } from './table.ts';

type Counts = Pick<
  FamilyEntry['record'],
  | 'spacecraft_flown'
  | 'total_launch_count'
  | 'successful_launches'
  | 'failed_launches'
  | 'attempted_landings'
  | 'successful_landings'
  | 'failed_landings'
>;

function countColumns<Row extends { record: Counts }>(): Column<Row>[] {
  const c = columnsOf<Row>();
  return [
    c.int('spacecraft_flown', 'Craft flown, as LL2 counts them.', ({ record }) => record.spacecraft_flown),
    c.int('total_launch_count', 'Launches, as LL2 counts them.', ({ record }) => record.total_launch_count),
    c.int('successful_launches', 'As LL2 counts them.', ({ record }) => record.successful_launches),
    c.int('failed_launches', 'As LL2 counts them.', ({ record }) => record.failed_launches),
    c.int('attempted_landings', 'As LL2 counts them.', ({ record }) => record.attempted_landings),
    c.int('successful_landings', 'As LL2 counts them.', ({ record }) => record.successful_landings),
    c.int('failed_landings', 'As LL2 counts them.', ({ record }) => record.failed_landings),
  ];
}

/** The table of configurations. */
export function configurationsTable(entries: readonly ConfigurationEntry[], site: string): Table {
  const c = columnsOf<ConfigurationEntry>();
  return table(
    {
      name: 'configurations',
      title: 'Configurations',
      description: 'One row a design that individual craft are built to.',
      primaryKey: ['id'],
      foreignKeys: [
        { fields: ['agency'], table: 'agencies', to: ['id'] },
        { fields: ['image'], table: 'images', to: ['id'] },
      ],
    },
    [
      ...startColumns<ConfigurationEntry>('configurations', site),
      c.name('type', 'Type.', ({ record }) => record.type.name),
      c.int('agency', 'Number of the operator.', ({ record }) => record.agency),
      c.flag('in_use', 'Whether it is in use.', ({ record }) => record.in_use),
      c.flag('human_rated', 'Whether it is made to carry people.', ({ record }) => record.human_rated),
      c.moment('maiden_flight', 'First flight, as far as known.', ({ record }) => record.maiden_flight),
      c.number('height', 'Length in metres.', ({ record }) => record.height),
      c.number('diameter', 'Diameter in metres.', ({ record }) => record.diameter),
      c.int('crew_capacity', 'Persons.', ({ record }) => record.crew_capacity),
      c.int('payload_capacity', 'Kilograms up.', ({ record }) => record.payload_capacity),
      c.int('payload_return_capacity', 'Kilograms down.', ({ record }) => record.payload_return_capacity),
      c.text('flight_life', 'How long it can fly, text of the source.', ({ record }) => record.flight_life),
      ...countColumns<ConfigurationEntry>(),
      c.duration('fastest_turnaround', 'Of the source.', ({ record }) => record.fastest_turnaround),
      c.int('spacecraftHere', 'Individual craft in this work.', ({ craft }) => craft.length),
      c.int('image', 'Number of its picture.', ({ record }) => record.image),
      c.text('capability', 'Text of the source.', ({ record }) => record.capability),
      c.text('history', 'Text of the source.', ({ record }) => record.history),
      c.text('details', 'Text of the source.', ({ record }) => record.details),
      c.link('wiki_link', 'Wikipedia.', ({ record }) => record.wiki_link),
      c.link('info_link', 'More of it.', ({ record }) => record.info_link),
      ...endColumns<ConfigurationEntry>('configurations', ({ record }) => record),
    ],
    entries,
  );
}

/** The table that says of which families a configuration is. */
export function configurationFamiliesTable(entries: readonly ConfigurationEntry[]): Table {
  const rows = entries.flatMap(({ record }) => record.family.map((family) => ({ configuration: record.id, family })));
  const c = columnsOf<(typeof rows)[number]>();
  return table(
    {
      name: 'configuration_families',
      title: 'Families of configurations',
      description: 'One row a family of a configuration, at every level.',
      primaryKey: ['configuration', 'family'],
      foreignKeys: [
        { fields: ['configuration'], table: 'configurations', to: ['id'] },
        { fields: ['family'], table: 'families', to: ['id'] },
      ],
    },
    [
      c.key('configuration', 'Number of the configuration.', ({ configuration }) => configuration),
      c.key('family', 'Number of the family.', ({ family }) => family),
    ],
    rows,
  );
}

/** The table of families. */
export function familiesTable(entries: readonly FamilyEntry[], site: string): Table {
  const c = columnsOf<FamilyEntry>();
  return table(
    {
      name: 'families',
      title: 'Families',
      description: 'One row a line of related configurations; families nest through parent.',
      primaryKey: ['id'],
      foreignKeys: [
        { fields: ['manufacturer'], table: 'agencies', to: ['id'] },
        { fields: ['parent'], table: '', to: ['id'] },
      ],
    },
    [
      ...startColumns<FamilyEntry>('families', site),
      c.int('manufacturer', 'Number of the agency that builds it.', ({ record }) => record.manufacturer),
      c.int('parent', 'Number of the family above it.', ({ record }) => record.parent),
      c.moment('maiden_flight', 'First flight, as far as known.', ({ record }) => record.maiden_flight),
      ...countColumns<FamilyEntry>(),
      c.text('description', 'Text of the source.', ({ record }) => record.description),
      ...endColumns<FamilyEntry>('families', ({ record }) => record),
    ],
    entries,
  );
}

/** The table of agencies. */
export function agenciesTable(entries: readonly AgencyEntry[], site: string): Table {
  const c = columnsOf<AgencyEntry>();
  return table(
    {
      name: 'agencies',
      title: 'Agencies',
      description: 'One row an organisation that operates or builds spacecraft.',
      primaryKey: ['id'],
      foreignKeys: [],
    },
    [
      ...startColumns<AgencyEntry>('agencies', site),
      c.text('abbrev', 'Abbreviation.', ({ record }) => record.abbrev),
      c.text('type', 'Type.', ({ record }) => record.type?.name ?? null),
      c.text('country', 'Countries, ISO 3166 alpha-3 codes, separated by spaces.', ({ record }) =>
        record.country.length === 0 ? null : record.country.map((one) => one.alpha_3_code ?? one.name).join(' '),
      ),
      c.int('founding_year', 'Year of its founding.', ({ record }) => record.founding_year),
      c.text('administrator', 'Its head, text of the source.', ({ record }) => record.administrator),
      c.text('parent', 'Name of the organisation above it.', ({ record }) => record.parent),
      c.int('total_launch_count', 'As LL2 counts them.', ({ record }) => record.total_launch_count),
      c.int('successful_launches', 'As LL2 counts them.', ({ record }) => record.successful_launches),
      c.int('failed_launches', 'As LL2 counts them.', ({ record }) => record.failed_launches),
      c.int('configurationsHere', 'Configurations in this work that it operates.', ({ operated }) => operated.length),
      c.int('familiesHere', 'Families in this work that it builds.', ({ builtFamilies }) => builtFamilies.length),
      c.text('description', 'Text of the source.', ({ record }) => record.description),
      c.link('info_url', 'Its website.', ({ record }) => record.info_url),
      c.link('wiki_url', 'Wikipedia.', ({ record }) => record.wiki_url),
      ...endColumns<AgencyEntry>('agencies', ({ record }) => record),
    ],
    entries,
  );
}

/** The table of pictures and their rights. */
export function imagesTable(images: readonly Image[]): Table {
  const c = columnsOf<Image>();
  return table(
    {
      name: 'images',
      title: 'Pictures and their rights',
      description: 'One row a picture at its source. An empty credit or licence is not stated by the source.',
      primaryKey: ['id'],
      foreignKeys: [],
    },
    [
      c.key('id', 'Number of the picture.', ({ id }) => id),
      c.name('name', 'Name.', ({ name }) => name),
      c.link('image_url', 'The picture at the source.', ({ image_url }) => image_url),
      c.link('thumbnail_url', 'A small copy at the source.', ({ thumbnail_url }) => thumbnail_url),
      c.text('credit', 'Who made it.', ({ credit }) => credit),
      c.text('license', 'Its licence.', ({ license }) =>
        license?.name === 'Unknown' ? null : (license?.name ?? null),
      ),
      c.link('license_link', 'The terms.', ({ license }) => license?.link ?? null),
    ],
    images,
  );
}

/** The table of pages that were read to check records. */
export function referencesTable({ craft, configurations, families, agencies }: Catalogue): Table {
  const lists = [
    ['spacecraft', craft.map(({ record }) => record)],
    ['configurations', configurations.map(({ record }) => record)],
    ['families', families.map(({ record }) => record)],
    ['agencies', agencies.map(({ record }) => record)],
    ['flights', craft.flatMap(({ flights }) => flights)],
  ] as const;
  const rows = lists.flatMap(([name, records]) =>
    records
      .toSorted((a, b) => a.id - b.id)
      .flatMap(({ id, references }) => references.map((one, index) => ({ name, id, position: index + 1, ...one }))),
  );
  const c = columnsOf<(typeof rows)[number]>();
  return table(
    {
      name: 'references',
      title: 'References',
      description: 'One row a page that was read to check a record.',
      primaryKey: ['table', 'id', 'position'],
      foreignKeys: [],
    },
    [
      c.name('table', 'Table of the record.', ({ name }) => name),
      c.key('id', 'Number of the record.', ({ id }) => id),
      c.key('position', 'Place in the list.', ({ position }) => position),
      c.name('title', 'Title of the page.', ({ title }) => title),
      c.link('url', 'Address of the page.', ({ url }) => url),
    ],
    rows,
  );
}
