const pool = document.querySelectorAll<HTMLAnchorElement>('#pool a');
const chosen = pool[Math.floor(Math.random() * pool.length)];
// Replaced, so that the way back leads past this page.
if (chosen !== undefined) location.replace(chosen.href);

export {};
