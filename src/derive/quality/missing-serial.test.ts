import { expect, test } from 'vitest';
import { foundIn } from '../../../tests/records/found-by.ts';
import { missingSerial } from './missing-serial.ts';

test('a craft without a serial number is found, one with a serial and a placeholder are not', () => {
  expect(foundIn(missingSerial, {})).toEqual(['Craft 1: The serial number is not recorded.']);
  expect(foundIn(missingSerial, { serial_number: 'No. 3' })).toEqual([]);
  expect(foundIn(missingSerial, { is_placeholder: true })).toEqual([]);
});
