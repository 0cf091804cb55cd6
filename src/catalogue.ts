import { type CollectionEntry, type CollectionKey, getCollection } from 'astro:content';
import { buildCatalogue, type Catalogue } from './derive/catalogue.ts';

const byId = (a: { id: number }, b: { id: number }): number => a.id - b.id;

async function data<Name extends CollectionKey>(name: Name): Promise<CollectionEntry<Name>['data'][]> {
  return (await getCollection(name)).map((entry) => entry.data);
}

async function load(): Promise<Catalogue> {
  const [snapshot] = await data('snapshot');
  const [slugs] = await data('slugs');
  if (snapshot === undefined || slugs === undefined) throw new Error('The snapshot was not loaded.');
  return buildCatalogue({
    snapshot,
    slugs,
    changes: await data('changes'),
    records: {
      spacecraft: (await data('spacecraft')).sort(byId),
      configurations: (await data('configurations')).sort(byId),
      families: (await data('families')).sort(byId),
      agencies: (await data('agencies')).sort(byId),
      flights: (await data('flights')).sort(byId),
      images: (await data('images')).sort(byId),
    },
  });
}

/** The catalogue that every page is made from, built once. */
export const catalogue: Catalogue = await load();
