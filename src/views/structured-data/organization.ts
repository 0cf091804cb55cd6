import type { Corporation, GovernmentOrganization, Organization } from 'schema-dts';
import type { AgencyEntry } from '../../derive/catalogue.ts';
import { identifier, oneOrMany } from './parts.ts';

type Agency = Organization | GovernmentOrganization | Corporation;

/** What schema.org calls the types of agencies; an agency of another type is an organisation. */
const TYPES: Readonly<Record<string, 'GovernmentOrganization' | 'Corporation'>> = {
  Government: 'GovernmentOrganization',
  Commercial: 'Corporation',
};

/** An agency. Its logo is left out, as the terms of logos are not those of their files. */
export function organization({ record }: AgencyEntry, id: string, page: string, description: string): Agency {
  const { abbrev, founding_year, parent, country, info_url, wiki_url } = record;
  const elsewhere = oneOrMany([info_url, wiki_url].filter((url) => url !== null));
  const code = country.length === 1 ? (country[0]?.alpha_2_code ?? null) : null;
  return {
    '@type': TYPES[record.type?.name ?? ''] ?? 'Organization',
    '@id': id,
    name: record.name,
    ...(abbrev === null ? {} : { alternateName: abbrev }),
    description,
    url: page,
    ...(record.source === 'll2' ? { identifier: identifier('Launch Library 2 agency', String(record.id)) } : {}),
    ...(founding_year === null ? {} : { foundingDate: String(founding_year) }),
    ...(parent === null ? {} : { parentOrganization: { '@type': 'Organization', name: parent } }),
    ...(code === null ? {} : { address: { '@type': 'PostalAddress', addressCountry: code } }),
    ...(elsewhere === undefined ? {} : { sameAs: elsewhere }),
  };
}
