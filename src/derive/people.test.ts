import { expect, test } from 'vitest';
import { makeCatalogue, makeCraft, makeCrew, makeFlight } from '../../tests/records/make.ts';
import { crewOf, peopleOf, personKey } from './people.ts';

test('accents and capitals make no second person, a name of digits has a key too', () => {
  expect(personKey('Arnaldo Tamayo Méndez')).toBe(personKey('arnaldo tamayo Mendez'));
  expect(personKey('007')).toMatch(/^person-[a-z0-9-]+$/);
});

test('the crew names everybody once, with who went up and who came down', () => {
  const flight = makeFlight(1, 1, '2001-01-01', '2001-02-01', {
    launch_crew: makeCrew('Ann', 'Bob'),
    onboard_crew: makeCrew('Ann', 'Bob'),
    landing_crew: makeCrew('Bob', 'Cy'),
  });
  expect(crewOf(flight).map(({ name, launched, landed }) => [name, launched, landed])).toEqual([
    ['Ann', true, false],
    ['Bob', true, true],
    ['Cy', false, true],
  ]);
});

test('a person has all flights by launch, and placeholders give nobody', () => {
  const catalogue = makeCatalogue({
    spacecraft: [makeCraft(1), makeCraft(2), makeCraft(3, { is_placeholder: true })],
    flights: [
      makeFlight(1, 1, '2005-01-01', '2005-02-01', { launch_crew: makeCrew('Ann') }),
      makeFlight(2, 2, '2001-01-01', '2001-02-01', { landing_crew: makeCrew('Ann') }),
      makeFlight(3, 3, '2001-01-01', '2001-02-01', { landing_crew: makeCrew('Nobody') }),
    ],
  });
  const people = peopleOf(catalogue.real);
  expect([...people.keys()]).toEqual(['ann']);
  expect(people.get('ann')?.flights.map(({ flight, launched }) => [flight.id, launched])).toEqual([
    [2, false],
    [1, true],
  ]);
});
