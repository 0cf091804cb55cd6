const root = document.documentElement;
const button = document.querySelector<HTMLButtonElement>('#theme');

/** The theme in force: the reader's choice, else the system's. */
const current = (): string =>
  root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

function label(): void {
  if (button !== null) button.textContent = current() === 'dark' ? 'Light' : 'Dark';
}

if (button !== null) {
  button.hidden = false;
  label();
  button.addEventListener('click', () => {
    root.dataset.theme = current() === 'dark' ? 'light' : 'dark';
    label();
    try {
      localStorage.setItem('theme', root.dataset.theme);
    } catch {
      // The choice then holds for this page alone.
    }
  });
}

document.addEventListener('keydown', (event) => {
  const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  const field = document.querySelector<HTMLInputElement>('#query') ?? document.querySelector<HTMLInputElement>('#find');
  field?.focus();
});

// The field in the head offers what it finds; what that takes is loaded when the field is first used.
const find = document.querySelector<HTMLInputElement>('#find');
find?.addEventListener(
  'focus',
  () => {
    import('./search/combobox.ts').then(({ combobox }) => combobox(find)).catch(() => undefined);
  },
  { once: true },
);

// Texts that can be copied lie in parts that are opened first.
for (const part of document.querySelectorAll('details:has([data-copy])'))
  part.addEventListener('toggle', () => void import('./copy.ts'), { once: true });
