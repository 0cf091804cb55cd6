declare module '@adobe/structured-data-validator' {
  /** What the validator finds wrong. */
  interface Issue {
    issueMessage: string;
    severity: 'ERROR' | 'WARNING';
    path: { type?: string; property?: string; index?: number }[];
    fieldNames?: string[];
  }

  /** Rules of schema.org by a vocabulary, and those of Google for rich results. */
  export default class Validator {
    constructor(vocabulary: object);
    validate(data: { jsonld: Record<string, object[]> }): Promise<Issue[]>;
  }
}
