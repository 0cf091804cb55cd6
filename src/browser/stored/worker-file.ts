/** The service worker as a file of the site. */
export const WORKER = 'service-worker.js';

/** Where a page came from: the network, the store of its build, or neither (it stands for one that the store has not). */
export type Origin = 'network' | 'store' | 'absent';
