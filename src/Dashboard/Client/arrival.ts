// A page that nobody touches asks its browser to load it anew soon, in case its script never comes over a broken line. It came.

/** Calls that off once the page is whole, and begins what needs a line: calling off stops whatever is on its way. */
export const arrived = (begin: () => void): void => {
  const go = (): void => {
    window.stop();
    document.querySelector('meta[http-equiv="refresh"]')?.remove();
    begin();
  };
  if (document.readyState === 'complete') go();
  else addEventListener('load', () => setTimeout(go), { once: true });
};
