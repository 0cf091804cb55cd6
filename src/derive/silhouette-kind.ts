import type { Configuration } from '../schema/configuration.ts';

/** The kinds of outline that drawings exist for. */
export const SILHOUETTE_KINDS = [
  'capsule',
  'ball',
  'mercury',
  'gemini',
  'command-service',
  'orion',
  'starliner',
  'finned',
  'winged',
  'soyuz',
  'zond',
  'shenzhou',
  'progress',
  'fans',
  'transfer',
  'drum',
  'freighter',
  'lander',
  'stage',
  'orbiter',
  'dart',
  'lifting-body',
  'needle',
  'boomed',
] as const;
export type SilhouetteKind = (typeof SILHOUETTE_KINDS)[number];

/** Designs by the start or a word of their name; the first that fits. */
const BY_NAME: readonly [RegExp, SilhouetteKind][] = [
  [/^(zond|(soyuz )?7k-l1)/i, 'zond'],
  [/^(soyuz|7k-)/i, 'soyuz'],
  [/^shenzhou/i, 'shenzhou'],
  [/^progress/i, 'progress'],
  [/^(vostok|voskhod|zenit|foton|bion)/i, 'ball'],
  [/^mercury/i, 'mercury'],
  [/^gemini/i, 'gemini'],
  [/^apollo.*(lunar module|\blm\b)|^(lk|lm)\b/i, 'lander'],
  [/^apollo/i, 'command-service'],
  [/^orion/i, 'orion'],
  [/starliner/i, 'starliner'],
  [/^(crew|cargo) dragon|^dragon\s*(2|v2|fly)/i, 'finned'],
  [/^dragon(?! xl)/i, 'winged'],
  [/^cygnus/i, 'fans'],
  [/^(atv|automated transfer)/i, 'transfer'],
  [/^(htv(?!-x)|h-ii transfer)/i, 'drum'],
  [/^(space shuttle|buran)/i, 'orbiter'],
  [/^dream chaser/i, 'lifting-body'],
  [/^x-15/i, 'needle'],
  [/^spaceship/i, 'boomed'],
];

/** Otherwise the outline of the type, by words of its name. */
const BY_TYPE: readonly [RegExp, SilhouetteKind][] = [
  [/cargo|resupply/i, 'freighter'],
  [/capsule/i, 'capsule'],
  [/plane|shuttle|glider/i, 'dart'],
  [/lander|rover/i, 'lander'],
  [/stage/i, 'stage'],
];

/** The outline that stands for a configuration; null where neither its name nor its type suggests one. */
export function silhouetteKind({ name, type }: Pick<Configuration, 'name' | 'type'>): SilhouetteKind | null {
  const suggested = (text: string, rules: typeof BY_NAME): SilhouetteKind | undefined =>
    rules.find(([pattern]) => pattern.test(text))?.[1];
  return suggested(name, BY_NAME) ?? suggested(type.name, BY_TYPE) ?? null;
}
