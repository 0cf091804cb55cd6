import { inWords } from './plan.ts';

/** Where the command says what it is doing. */
export interface Progress {
  /** A line that stays. */
  say(message: string): void;
  /** How far a piece of work is, with the seconds that are left where that can be told. */
  step(label: string, done: number, total: number): void;
  /** How long there is still to wait, and for what: "until the next call". */
  countdown(what: string, seconds: number): void;
  /** Ends a bar or countdown, so that other lines can follow. */
  settle(): void;
}

/** A stream that may be a terminal. */
interface Output extends NodeJS.WritableStream {
  isTTY?: boolean;
  columns?: number;
}

const WIDTH = 24;
const NARROWEST = 4;

/** A time that runs down, to the second: "59:42", "1:00:05". */
function clock(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  const padded = (value: number): string => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${padded(minutes)}:${padded(rest)}` : `${minutes}:${padded(rest)}`;
}

/** A bar before a text; shorter, or none, where a line has no room for both. */
function barred(share: number, text: string, columns: number): string {
  const width = Math.min(WIDTH, columns - text.length - 1);
  if (width < NARROWEST) return text;
  const filled = Math.round(share * width);
  return `${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${text}`;
}

/** A bar that is drawn anew in place, on a terminal. */
function onTerminal(stream: Output): Progress {
  let drawn = false;
  let started = { label: '', at: 0, from: 0 };
  const columns = (): number => (stream.columns || 80) - 1;
  const draw = (line: string): void => {
    stream.write(`\r\u001b[2K${line.slice(0, columns())}`);
    drawn = true;
  };
  const settle = (): void => {
    if (drawn) stream.write('\n');
    drawn = false;
  };
  return {
    say(message) {
      settle();
      stream.write(`${message}\n`);
    },
    step(label, done, total) {
      if (started.label !== label) started = { label, at: Date.now(), from: done };
      const passed = (Date.now() - started.at) / 1000;
      const fresh = done - started.from;
      const left = fresh > 0 && done < total ? `, ${inWords((passed / fresh) * (total - done))} left` : '';
      draw(barred(total > 0 ? done / total : 1, `${label} ${done} of ${total}${left}`, columns()));
    },
    countdown(what, seconds) {
      draw(`${clock(seconds)} ${what}`);
    },
    settle,
  };
}

/** Plain lines for logs: steps of a twentieth and more, and waits only now and then. */
function onLog(stream: NodeJS.WritableStream): Progress {
  let said = Number.POSITIVE_INFINITY;
  let last = { label: '', done: 0 };
  return {
    say(message) {
      stream.write(`${message}\n`);
    },
    step(label, done, total) {
      if (label === last.label && done < total && done - last.done < total / 20) return;
      last = { label, done };
      stream.write(`${label} ${done} of ${total}\n`);
    },
    countdown(what, seconds) {
      if (seconds > said - 300 && seconds <= said) return;
      stream.write(`${inWords(seconds)} ${what}\n`);
      said = seconds;
    },
    settle() {
      said = Number.POSITIVE_INFINITY;
    },
  };
}

/** Says nothing. */
export const SILENT: Progress = { say() {}, step() {}, countdown() {}, settle() {} };

/** Progress for a stream: a bar on a terminal, plain lines elsewhere. */
export function progressOn(stream: Output): Progress {
  return stream.isTTY ? onTerminal(stream) : onLog(stream);
}
