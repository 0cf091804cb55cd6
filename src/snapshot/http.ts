import { SourceError } from './errors.ts';

/** Why an answer did not come, as far as it decides what to do next. */
export type FaultKind = 'transient' | 'timeout' | 'throttled';

/** A failure that may pass: worth another try, perhaps later or with a smaller question. */
export class AnswerFault extends Error {
  readonly kind: FaultKind;
  /** Milliseconds that the server asks us to wait; null where it does not say. */
  readonly retryAfter: number | null;

  constructor(kind: FaultKind, message: string, retryAfter: number | null = null) {
    super(message);
    this.name = 'AnswerFault';
    this.kind = kind;
    this.retryAfter = retryAfter;
  }
}

/** What one request may cost, and where it may lead. */
export interface Limits {
  /** For the whole answer, in milliseconds. */
  timeoutMs: number;
  /** Of the body once unpacked. */
  maxBytes: number;
  /** Whether an address may be asked; decides over redirects. */
  allows: (target: URL, from: URL) => boolean;
  signal?: AbortSignal | undefined;
}

export interface HttpAnswer {
  status: number;
  headers: Headers;
  body: Buffer;
}

const MAX_REDIRECTS = 5;
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

/** Whether a redirect stays on its host without giving up encryption. */
export function sameHost(target: URL, from: URL): boolean {
  return target.host === from.host && (target.protocol === from.protocol || target.protocol === 'https:');
}

async function readBody(response: Response, address: string, maxBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const tooLarge = (): SourceError =>
    new SourceError(`${address} answered with more than ${Math.round(maxBytes / 1e6)} MB; nothing was read further.`);
  if (Number(response.headers.get('content-length')) > maxBytes) {
    await response.body?.cancel();
    throw tooLarge();
  }
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The plainest cause of a failed request: Node wraps the socket's error in others. */
function causeOf(error: unknown): string {
  const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(inner instanceof Error)) return String(inner);
  return 'code' in inner && typeof inner.code === 'string' ? `${inner.message} (${inner.code})` : inner.message;
}

async function once(url: URL, headers: Readonly<Record<string, string>>, limits: Limits): Promise<HttpAnswer> {
  const deadline = AbortSignal.timeout(limits.timeoutMs);
  const signal = limits.signal ? AbortSignal.any([deadline, limits.signal]) : deadline;
  try {
    const response = await fetch(url, { headers, redirect: 'manual', signal });
    return {
      status: response.status,
      headers: response.headers,
      body: await readBody(response, url.href, limits.maxBytes),
    };
  } catch (error) {
    if (error instanceof SourceError) throw error;
    limits.signal?.throwIfAborted();
    if (deadline.aborted) {
      throw new AnswerFault('timeout', `${url.href} did not answer within ${limits.timeoutMs / 1000} s`);
    }
    throw new AnswerFault('transient', `${url.href}: ${causeOf(error)}`);
  }
}

/**
 * Asks an address once, following at most five redirects within the limits. Throws `AnswerFault` for what may pass,
 * `SourceError` for what will not.
 */
export async function get(
  address: URL,
  headers: Readonly<Record<string, string>>,
  limits: Limits,
  onRequest?: () => void,
): Promise<HttpAnswer> {
  let url = address;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    onRequest?.();
    const answer = await once(url, headers, limits);
    const location = answer.headers.get('location');
    if (!REDIRECTS.includes(answer.status) || location === null) return answer;
    const target = URL.canParse(location, url) ? new URL(location, url) : null;
    if (target === null || !limits.allows(target, url)) {
      throw new SourceError(`${url.href} redirects to ${location.slice(0, 200)}, which is not followed.`);
    }
    url = target;
  }
  throw new SourceError(`${address.href} redirects more than ${MAX_REDIRECTS} times.`);
}

/** `Retry-After` in milliseconds from now: seconds or a date; null where there is none that can be read. */
export function retryAfterOf(value: string | null, now: number): number | null {
  if (value === null) return null;
  const trimmed = value.trim();
  if (/^\d{1,7}(\.\d+)?$/.test(trimmed)) return Math.ceil(Number(trimmed) * 1000);
  const date = Date.parse(trimmed);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
