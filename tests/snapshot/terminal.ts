import { type ChildProcess, spawn, spawnSync } from 'node:child_process';

/** Whether this machine has util-linux's `script`, which runs a command on a terminal of its own. */
export const HAS_TERMINAL =
  spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') ?? false;

const REDRAW = '\r\u001b[2K';

/** A command on a terminal: what it has shown so far, and keys for it. */
export interface OnTerminal {
  /** Every line as it was drawn, those that were drawn anew in place included. */
  drawn(): string[];
  /** The lines that stand on the screen. */
  screen(): string[];
  type(keys: string): void;
  /** The exit code. */
  ended: Promise<number | null>;
  child: ChildProcess;
}

const quoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;

/** Runs the snapshot command on a terminal, as an operator who sits before one does. */
export function onTerminal(args: readonly string[], columns = 80): OnTerminal {
  const words = [process.execPath, 'src/snapshot/cli.ts', ...args].map(quoted).join(' ');
  const child = spawn('script', ['-qec', `stty cols ${columns}; exec ${words}`, '/dev/null'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const lines = (): string[] => output.replaceAll('\r\n', '\n').split('\n');
  return {
    drawn: () => lines().flatMap((line) => line.split(REDRAW)),
    screen: () => lines().map((line) => line.split(REDRAW).at(-1) ?? ''),
    type: (keys) => child.stdin.write(keys),
    ended: new Promise((resolve) => child.on('close', (code) => resolve(code))),
    child,
  };
}
