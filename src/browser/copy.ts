/** Puts a button after every text that can be copied; without a clipboard there is none. */
for (const element of navigator.clipboard ? document.querySelectorAll<HTMLElement>('[data-copy]') : []) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Copy';
  button.setAttribute('aria-label', `Copy ${element.dataset.copy ?? ''}`);
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(element.textContent ?? '');
    button.textContent = 'Copied';
  });
  element.after(button);
}

export {};
