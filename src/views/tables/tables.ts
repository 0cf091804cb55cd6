import type { Catalogue } from '../../derive/catalogue.ts';
import { aliasesTable, crewsTable, dockingsTable, flightsOf, flightsTable, spacecraftTable } from './craft-tables.ts';
import {
  agenciesTable,
  configurationFamiliesTable,
  configurationsTable,
  familiesTable,
  imagesTable,
  referencesTable,
} from './group-tables.ts';
import type { Table } from './table.ts';

const byId = (a: { record: { id: number } }, b: { record: { id: number } }): number => a.record.id - b.record.id;

/** All tables of the work, rows by id. */
export function tables(catalogue: Catalogue, site: string): Table[] {
  const craft = catalogue.craft.toSorted(byId);
  const configurations = catalogue.configurations.toSorted(byId);
  const flights = flightsOf(catalogue);
  return [
    spacecraftTable(craft, site),
    configurationsTable(configurations, site),
    familiesTable(catalogue.families.toSorted(byId), site),
    agenciesTable(catalogue.agencies.toSorted(byId), site),
    flightsTable(flights),
    crewsTable(flights),
    dockingsTable(flights),
    aliasesTable(craft),
    configurationFamiliesTable(configurations),
    imagesTable(catalogue.images),
    referencesTable(catalogue),
  ];
}
