// A machine whose clock is wrong by so many milliseconds, and may be set while the page is open: for a page and for its workers.
(() => {
  const True = Date;
  let wrong = AMOUNT;
  const news = new BroadcastChannel('clock');
  const set = amount => { wrong = amount; };
  news.onmessage = event => set(event.data);
  const now = () => True.now() + wrong;
  self.Date = new Proxy(True, {
    construct: (type, values, target) => Reflect.construct(type, values.length === 0 ? [now()] : values, target),
    apply: () => new True(now()).toString(),
    get: (type, name) => name === 'now' ? now : Reflect.get(type, name),
  });
  self.setClock = amount => { set(amount); news.postMessage(amount); };
})();
