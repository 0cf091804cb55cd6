import type { CraftEntry } from '../derive/catalogue.ts';
import type { Span } from '../derive/times.ts';
import { formatDays, formatDuration } from '../lib/duration.ts';
import { formatDate } from '../lib/instant.ts';
import { counted, listed, withArticle } from '../lib/text.ts';

const TYPES: Readonly<Record<string, string>> = {
  Capsule: 'capsule',
  Spaceplane: 'spaceplane',
  'Cargo Resupply': 'cargo craft',
  'Reuseable Upper Stage': 'reusable upper stage',
  Lander: 'lander',
};

/** A configuration type in a sentence: "capsule"; "spacecraft" where LL2 does not know it. */
export function typeWord(type: string): string {
  return TYPES[type] ?? 'spacecraft';
}

function spanWords(span: Span | null): string | null {
  if (span === null || span.seconds === 0) return null;
  return span.approximate ? formatDays(span.seconds) : formatDuration(span.seconds);
}

function flown(craft: CraftEntry, asOf: string): string | null {
  const { flightsCount, inSpace, firstFlight } = craft;
  if (flightsCount === 0) return 'It has not flown.';
  if (flightsCount === null) return inSpace ? `It was in space on ${formatDate(asOf.slice(0, 10))}.` : null;
  const one = flightsCount === 1;
  const first =
    firstFlight === null ? '' : `, ${one ? 'launched' : 'the first launched'} on ${formatDate(firstFlight)}`;
  const span = spanWords(craft.timeInSpace);
  if (inSpace) {
    const time = span === null ? '' : `, with ${span} spent there so far`;
    return `It was in space on ${formatDate(asOf.slice(0, 10))}, on ${one ? 'its first flight' : `the latest of ${counted(flightsCount, 'flight')}`}${first}${time}.`;
  }
  return `It made ${counted(flightsCount, 'flight')}${first}${span === null ? '' : `${first === '' ? '' : ','} and spent ${span} in space`}.`;
}

function docked({ timeDocked, timeInSpace }: CraftEntry): string | null {
  const span = spanWords(timeDocked);
  if (span === null || timeDocked === null) return null;
  const comparable = timeInSpace !== null && timeInSpace.seconds >= timeDocked.seconds && !timeDocked.approximate;
  const share = comparable
    ? ` (${((100 * timeDocked.seconds) / timeInSpace.seconds).toFixed(1)}\u00a0% of its time in space)`
    : '';
  return `It was docked for ${span}${share}.`;
}

/** Sentences that say what a craft is and did; each is there only if the record has what it needs. */
export function leadSentences(craft: CraftEntry, asOf: string): string[] {
  const { record, configuration } = craft;
  const { agency, family } = configuration;
  if (record.is_placeholder) {
    return [
      `${record.name} is a placeholder: a record that stands for ${withArticle(configuration.record.name)} yet to be named. It is counted nowhere.`,
    ];
  }
  const operator = agency === null ? '' : ` of ${agency.record.abbrev ?? agency.record.name}`;
  const builder = family?.manufacturer == null ? '' : `, built by ${family.manufacturer.record.name}`;
  const what = `${record.name} ${record.status.name === 'Active' ? 'is' : 'was'} ${withArticle(`${configuration.record.name} ${typeWord(configuration.record.type.name)}`)}${operator}${builder}.`;
  return [what, flown(craft, asOf), docked(craft)].filter((sentence) => sentence !== null);
}

/** A configuration in a sentence or two. */
export function configurationLead(
  name: string,
  type: string,
  agency: string | null,
  builder: string | null,
  craft: number,
): string {
  const by = listed(
    [agency === null ? '' : `operated by ${agency}`, builder === null ? '' : `built by ${builder}`].filter(
      (part) => part !== '',
    ),
  );
  return `${name} is ${withArticle(typeWord(type))} design${by === '' ? '' : ` ${by}`}. ${craft === 0 ? 'No individual craft of it is recorded here.' : `${counted(craft, 'individual craft', 'individual craft')} of it ${craft === 1 ? 'is' : 'are'} recorded here.`}`;
}
