import type { Design } from './designs.ts';
import type { Random } from './random.ts';

const MONTH = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** What the source says about a craft; many texts differ by a number alone, as the real ones do. */
export function craftText(random: Random, name: string, design: Design, launch: number | null): string {
  if (launch === null) return `${name} is a ${design.name} spacecraft that has not flown.`;
  const on = MONTH.format(launch * 1000);
  if (name.startsWith('Progress M-')) {
    return `${name} (Russian: ${name.replace('Progress', 'Прогресс').replace('M-', 'М-')}), was a Progress spacecraft used to resupply the space station Mir.`;
  }
  return random.pick([
    `${name} was a ${design.name} spacecraft which launched on ${on}.`,
    `${name} is a ${design.name} spacecraft.\r\n\r\nIt was launched on ${on}.`,
    `First generation ${design.name} used for a test flight.`,
    `${design.crew > 0 ? 'Crewed' : 'Cargo'} mission of ${name}, launched on ${on}.`,
  ]);
}

/** The three long texts of a configuration, with the line breaks and gaps of the real ones. */
export function designTexts(design: Design): { capability: string; history: string; details: string } {
  const [first, last] = design.years;
  return {
    capability:
      design.crew > 0
        ? `Carries up to ${design.crew} people.`
        : design.size[2] === null
          ? ''
          : `Cargo craft.\r\n- ${design.size[2]} kg up\r\n- ${design.size[3] ?? 0} kg down`,
    history: `${design.name} first flew in ${first}${last === null ? ' and is still in use.' : ` and last in ${last}.`}`,
    details: `The ${design.name} is a ${design.type.name.toLowerCase()}. nn It is built in series.\r\n    Some lines start with four spaces.`,
  };
}
