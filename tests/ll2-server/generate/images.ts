import type { Image, License } from '../world.ts';
import { LICENSES } from './enumerations.ts';
import type { Random } from './random.ts';

const HOST = 'https://thespacedevs-prod.nyc3.digitaloceanspaces.com/media/images/';
const [UNKNOWN, ...KNOWN] = LICENSES;

/** Makes pictures with rights as they are seen: two in three are of unknown licence and without credit. */
export function imageMaker(random: Random): (name: string) => Image {
  let lastId = 1900;
  return (name) => {
    lastId += 1;
    const license: License = random.chance(67 / 97) ? UNKNOWN : random.pick(KNOWN);
    const file = encodeURIComponent(name.toLowerCase().replaceAll(' ', '_'));
    return {
      id: lastId,
      name: `[AUTO] ${name} - image`,
      image_url: `${HOST}${file}_image_2023${lastId}.jpeg`,
      thumbnail_url: `${HOST}${file}_image_thumbnail_2024${lastId}.jpeg`,
      credit: license === UNKNOWN ? null : random.pick(['NASA', 'ESA/T. Pesquet', 'Roscosmos', 'SpaceX']),
      license,
      single_use: random.chance(0.5),
      variants: [],
    };
  };
}
