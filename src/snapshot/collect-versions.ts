import type { Ll2Agency, Ll2Configuration, Ll2Family, Ll2Image } from '../schema/ll2.ts';
import type { ReadRows } from './read-rows.ts';
import { type Ll2Rows, Versions } from './shared-records.ts';

type AllVersions = { [Name in keyof Ll2Rows]: Versions<Ll2Rows[Name]> };

/** The part of the work that walks through records and the copies of other records nested in them. */
class Collector {
  readonly versions: AllVersions = {
    spacecraft: new Versions(),
    configurations: new Versions(),
    families: new Versions(),
    agencies: new Versions(),
    flights: new Versions(),
    images: new Versions(),
  };

  images(...images: (Ll2Image | null | undefined)[]): void {
    for (const image of images) if (image) this.versions.images.addNested(image);
  }

  insideAgency(agency: Ll2Agency): void {
    this.images(agency.image, agency.logo, agency.social_logo);
  }

  insideFamily(family: Ll2Family): void {
    if (family.manufacturer) this.agency(family.manufacturer);
    if (family.parent) this.family(family.parent);
  }

  insideConfiguration(configuration: Ll2Configuration): void {
    this.images(configuration.image);
    if (configuration.agency) this.agency(configuration.agency);
    for (const family of configuration.family ?? []) this.family(family);
  }

  agency(agency: Ll2Agency): void {
    this.versions.agencies.addNested(agency);
    this.insideAgency(agency);
  }

  family(family: Ll2Family): void {
    this.versions.families.addNested(family);
    this.insideFamily(family);
  }

  configuration(configuration: Ll2Configuration): void {
    this.versions.configurations.addNested(configuration);
    this.insideConfiguration(configuration);
  }
}

/** Every record of the rows and of what is nested in them, merged to one version each and sorted by id. */
export function collectVersions(rows: ReadRows): { [Name in keyof Ll2Rows]: Ll2Rows[Name][] } {
  const collector = new Collector();
  const { versions } = collector;
  for (const agency of rows.agencies) {
    versions.agencies.addOwn(agency);
    collector.insideAgency(agency);
  }
  for (const family of rows.families) {
    versions.families.addOwn(family);
    collector.insideFamily(family);
  }
  for (const configuration of rows.configurations) {
    versions.configurations.addOwn(configuration);
    collector.insideConfiguration(configuration);
  }
  for (const flight of rows.flights) versions.flights.addOwn(flight);
  for (const craft of rows.spacecraft) {
    versions.spacecraft.addOwn(craft);
    collector.images(craft.image);
    collector.configuration(craft.spacecraft_config);
    for (const flight of craft.flights ?? []) versions.flights.addNested({ ...flight, spacecraft: { id: craft.id } });
  }
  return {
    spacecraft: versions.spacecraft.merged(),
    configurations: versions.configurations.merged(),
    families: versions.families.merged(),
    agencies: versions.agencies.merged(),
    flights: versions.flights.merged(),
    images: versions.images.merged(),
  };
}
