import { defineCollection } from 'astro:content';
import { snapshotLoader } from './loaders/snapshot-loader.ts';
import { changes } from './schema/changes.ts';
import { slugs } from './schema/slugs.ts';
import { COLLECTIONS, type CollectionName, snapshot } from './schema/snapshot.ts';

const rows = (name: CollectionName) =>
  snapshotLoader(({ records }) => records[name].map((data) => ({ id: String(data.id), data })));

export const collections = {
  spacecraft: defineCollection({ loader: rows('spacecraft'), schema: COLLECTIONS.spacecraft }),
  configurations: defineCollection({ loader: rows('configurations'), schema: COLLECTIONS.configurations }),
  families: defineCollection({ loader: rows('families'), schema: COLLECTIONS.families }),
  agencies: defineCollection({ loader: rows('agencies'), schema: COLLECTIONS.agencies }),
  flights: defineCollection({ loader: rows('flights'), schema: COLLECTIONS.flights }),
  images: defineCollection({ loader: rows('images'), schema: COLLECTIONS.images }),
  snapshot: defineCollection({
    loader: snapshotLoader(({ snapshot: data }) => [{ id: 'snapshot', data }]),
    schema: snapshot,
  }),
  slugs: defineCollection({ loader: snapshotLoader(({ slugs: data }) => [{ id: 'slugs', data }]), schema: slugs }),
  changes: defineCollection({
    loader: snapshotLoader(({ changes: data }) => data.map((entry) => ({ id: entry.asOf, data: entry }))),
    schema: changes.element,
  }),
};
