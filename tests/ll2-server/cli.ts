#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import { FAULT_NAMES, type FaultName, faultMixture, isFaultName, plannedFaults } from './faults.ts';
import { generateWorld } from './generate.ts';
import { startLl2Server } from './server.ts';
import type { World } from './world.ts';
import { worldFromPage } from './world-from-page.ts';

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Give a whole number.');
  return Number(text);
}

function share(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0 && value <= 1)) throw new InvalidArgumentError('Give a number from 0 to 1.');
  return value;
}

function moment(text: string): string {
  if (Number.isNaN(Date.parse(text))) throw new InvalidArgumentError('Give a moment such as 2026-08-01T00:00:00Z.');
  return new Date(text).toISOString().replace('.000Z', 'Z');
}

function fault(text: string, known: readonly FaultName[] = []): FaultName[] {
  if (!isFaultName(text)) throw new InvalidArgumentError(`Give one of: ${FAULT_NAMES.join(', ')}.`);
  return [...known, text];
}

interface Options {
  port: number;
  spacecraft: number;
  seed: number;
  asOf: string;
  odd: boolean;
  fromPage?: string;
  budget?: number;
  growing?: boolean;
  overlapping?: boolean;
  fault?: FaultName[];
  faultRate?: number;
}

function worldOf({ fromPage, seed, spacecraft, asOf, odd }: Options): World {
  if (fromPage === undefined) return generateWorld({ seed, spacecraft, asOf, odd });
  const saved: unknown = JSON.parse(readFileSync(fromPage, 'utf8'));
  return worldFromPage(saved);
}

function faultsOf({ fault: names, faultRate: rate, seed }: Options) {
  if (rate !== undefined) {
    return faultMixture({ seed, rate, ...(names === undefined ? {} : { names }) }, (name, { address }) =>
      process.stdout.write(`  fault ${name} on ${address.pathname}${address.search}\n`),
    );
  }
  return names === undefined ? undefined : plannedFaults(names.map((name, at) => ({ fault: name, at: at + 1 })));
}

const program = new Command()
  .name('ll2-server')
  .description('Answers on loopback as Launch Library 2 does, over a generated catalogue or a saved page.')
  .option('--port <number>', 'port; 0 takes a free one', wholeNumber, 0)
  .option('--spacecraft <number>', 'how many craft to generate, 60 to 60,000', wholeNumber, 600)
  .option('--seed <number>', 'of the catalogue and of random faults', wholeNumber, 1)
  .option('--as-of <moment>', 'up to when craft have flown', moment, '2026-08-01T00:00:00Z')
  .option('--no-odd', 'leave odd and hostile values out')
  .option('--from-page <file>', 'serve the craft of a saved answer of spacecraft/ instead')
  .option('--budget <calls>', 'calls an hour for each address', wholeNumber)
  .option('--growing', 'let time in space grow while the server runs')
  .option('--overlapping', 'let rows of equal rank lie differently on each page')
  .option('--fault <name>', 'strike the first call with this fault, the second with the next one given', fault)
  .option('--fault-rate <share>', 'strike this part of all calls with the faults given, or with those that pass', share)
  .addHelpText('after', `\nFaults: ${FAULT_NAMES.join(', ')}\n\nExit codes: 0 stopped, 1 could not start.`);

async function main(): Promise<void> {
  const options = program.parse().opts<Options>();
  const world = worldOf(options);
  const faults = faultsOf(options);
  const server = await startLl2Server(world, {
    port: options.port,
    growing: options.growing ?? false,
    ties: options.overlapping === true ? 'overlapping' : 'stable',
    ...(options.budget === undefined ? {} : { budget: { perHour: options.budget } }),
    ...(faults === undefined ? {} : { faults }),
  });
  const { spacecraft, configurations, agencies, flights } = world;
  process.stdout.write(
    `${server.url}\n${spacecraft.length} spacecraft, ${configurations.length} configurations, ${agencies.length} agencies, ` +
      `${flights.length} flights. Stop with Ctrl+C.\n`,
  );
  const stop = (): void => {
    void server.close().then(() => {
      process.stdout.write(`${server.calls.length} calls answered.\n`);
    });
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`ll2-server: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
