import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A class of schema.org with the classes above it, or a property with the classes that have it. */
type Term =
  | { '@id': string; '@type': 'rdfs:Class'; 'rdfs:subClassOf': { '@id': string }[] }
  | { '@id': string; '@type': 'rdf:Property'; 'schema:domainIncludes': { '@id': string }[] };

const id = (name: string): { '@id': string } => ({ '@id': `schema:${name}` });

/**
 * The vocabulary of schema.org in the form that the validator reads, made from the types of `schema-dts`, which are
 * themselves made from it: every class is an interface `<Name>Base` that extends those above it.
 */
export function vocabulary(): { '@graph': Term[] } {
  const types = readFileSync(createRequire(import.meta.url).resolve('schema-dts/dist/schema.d.ts'), 'utf8');
  const classes = new Map<string, string[]>();
  const properties = new Map<string, string[]>();
  for (const [, name = '', above = '', body = ''] of types.matchAll(
    /interface (\w+?)Base(?: extends ([^{]+))? \{\n(.*?)\n\}/gs,
  )) {
    classes.set(
      name,
      [...above.matchAll(/(\w+?)Base\b/g)].map((match) => match[1] ?? ''),
    );
    for (const [, property = ''] of body.matchAll(/^ {4}"(\w+)"\?:/gm)) {
      properties.set(property, [...(properties.get(property) ?? []), name]);
    }
  }
  for (const [, name = '', base = ''] of types.matchAll(/interface (\w+)Leaf extends (\w+)Base /g)) {
    if (!classes.has(name)) classes.set(name, [base]);
  }
  return {
    '@graph': [
      ...[...classes].map(
        ([name, above]): Term => ({ ...id(name), '@type': 'rdfs:Class', 'rdfs:subClassOf': above.map(id) }),
      ),
      ...[...properties].map(
        ([name, domains]): Term => ({ ...id(name), '@type': 'rdf:Property', 'schema:domainIncludes': domains.map(id) }),
      ),
    ],
  };
}
