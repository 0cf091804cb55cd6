import { type Json, once, type RecordShapes, recordUrl, type Setting } from './shapes.ts';
import type { Landing, World } from './world.ts';
import { rowOf, worldIndex } from './world-index.ts';

const EARTH = {
  response_mode: 'detailed',
  id: 1,
  name: 'Earth',
  type: { id: 1, name: 'Planet' },
  diameter: 12_742_000,
  mass: 5.972e24,
  gravity: 9.81,
  length_of_day: 'P1D',
  atmosphere: true,
  image: null,
  description: 'Earth is the third planet from the Sun.',
  wiki_url: 'https://en.wikipedia.org/wiki/Earth',
};
const EARTH_LAUNCHES = {
  total_attempted_launches: 7000,
  successful_launches: 6500,
  failed_launches: 500,
  total_attempted_landings: 900,
  successful_landings: 850,
  failed_landings: 50,
};

/** Makes the parts of a flight that belong to its launch and its landing. */
export function launchShapes(world: World, setting: Setting, records: RecordShapes) {
  const index = worldIndex(world);

  const pad = once((id: number): Json => {
    const row = rowOf(index.pads, id);
    return {
      id,
      url: recordUrl(setting, 'pads', id),
      active: true,
      agencies: [],
      name: row.name,
      image: null,
      description: null,
      info_url: null,
      wiki_url: null,
      map_url: `https://www.google.com/maps?q=${row.latitude},${row.longitude}`,
      latitude: row.latitude,
      longitude: row.longitude,
      country: row.country,
      map_image: null,
      total_launch_count: null,
      orbital_launch_attempt_count: null,
      fastest_turnaround: null,
      location: {
        response_mode: 'normal',
        id: row.location.id,
        url: recordUrl(setting, 'locations', row.location.id),
        name: row.location.name,
        celestial_body: { ...EARTH, ...EARTH_LAUNCHES },
        active: true,
        country: row.country,
        description: null,
        image: null,
        map_image: null,
        longitude: row.longitude,
        latitude: row.latitude,
        timezone_name: row.location.timezone_name,
        total_launch_count: null,
        total_landing_count: null,
      },
    };
  });

  const rocketConfiguration = once((id: number): Json => {
    const launcher = rowOf(index.launchers, id);
    return {
      response_mode: 'list',
      id,
      url: recordUrl(setting, 'launcher_configurations', id),
      name: launcher.name,
      families: [],
      full_name: launcher.full_name,
      variant: launcher.variant,
    };
  });

  const launchMini = (id: string): Json => {
    const { name } = rowOf(index.launches, id);
    return { id, url: recordUrl(setting, 'launches', id), name };
  };

  return {
    launchMini,
    launchNormal: (id: string): Json => {
      const launch = rowOf(index.launches, id);
      return {
        ...launchMini(id),
        response_mode: 'normal',
        slug: launch.slug,
        launch_designator: launch.launch_designator,
        status: launch.status,
        last_updated: launch.last_updated,
        net: launch.net,
        net_precision: launch.net_precision,
        window_end: launch.net,
        window_start: launch.net,
        image: null,
        infographic: null,
        probability: null,
        weather_concerns: null,
        failreason: launch.failreason,
        hashtag: null,
        launch_service_provider: records.agencyMini(launch.launch_service_provider),
        rocket: {
          id: launch.rocket.id,
          configuration: rocketConfiguration(launch.rocket.configuration),
        },
        mission: {
          id: launch.mission.id,
          name: launch.mission.name,
          type: launch.mission.type,
          description: launch.mission.description,
          image: null,
          orbit: { ...launch.mission.orbit, celestial_body: { response_mode: 'list', id: 1, name: 'Earth' } },
          agencies: [],
          info_urls: [],
          vid_urls: [],
        },
        pad: pad(launch.pad),
        webcast_live: false,
        program: [],
        orbital_launch_attempt_count: null,
        location_launch_attempt_count: null,
        pad_launch_attempt_count: null,
        agency_launch_attempt_count: null,
        orbital_launch_attempt_count_year: null,
        location_launch_attempt_count_year: null,
        pad_launch_attempt_count_year: null,
        agency_launch_attempt_count_year: null,
      };
    },
    landing: (landing: Landing): Json => ({
      id: landing.id,
      url: recordUrl(setting, 'landings', landing.id),
      attempt: landing.attempt,
      success: landing.success,
      description: landing.description,
      downrange_distance: landing.downrange_distance,
      landing_location: {
        id: landing.landing_location.id,
        name: landing.landing_location.name,
        active: true,
        abbrev: landing.landing_location.abbrev,
        description: landing.landing_location.description,
        location: null,
        longitude: null,
        latitude: null,
        image: null,
        successful_landings: null,
        attempted_landings: null,
        failed_landings: null,
        celestial_body: EARTH,
      },
      type: landing.type,
    }),
  };
}
