import type { APIRoute } from 'astro';
import { catalogue } from '../../catalogue.ts';
import { flightCalendar } from '../../views/calendar.ts';

/** Launches and landings for calendars. */
export const GET: APIRoute = ({ site }) => new Response(flightCalendar(catalogue, site?.href ?? ''));
