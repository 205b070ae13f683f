// Sets the stored colour scheme before the first paint; a file of its own because the content security policy forbids inline scripts.
(function () {
  var stored = null;
  try {
    stored = localStorage.getItem('of.color-scheme');
  } catch {
    // Storage may be blocked; the system decides then.
  }
  var dark = stored === 'dark' || (stored !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
