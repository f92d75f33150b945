// What is wrong with how text lies on the glass. Each line names the text and what happened to it.
async (wall) => {
  // Rows that change places lie over others on their way; what is looked at is where they come to.
  const onTheirWay = () => document.getAnimations().filter(one => one.playState === 'running' && one.effect.getComputedTiming().endTime < 10_000);
  for (let moving = onTheirWay(); moving.length > 0; moving = onTheirWay()) await Promise.allSettled(moving.map(one => one.finished));

  const wrong = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) wrong.push(`the page is ${root.scrollWidth} wide on a screen of ${root.clientWidth}`);
  if (wall && root.scrollHeight > root.clientHeight) wrong.push(`the wall is ${root.scrollHeight} high on a screen of ${root.clientHeight}`);

  const isShown = element => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const scrolls = style => /auto|scroll/.test(style.overflowX + style.overflowY);
  const clips = style => /hidden|clip/.test(style.overflowX + style.overflowY);
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.textContent.trim() || !isShown(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const size = parseFloat(getComputedStyle(element).fontSize);
    for (const box of range.getClientRects())
      // Lines are higher than their letters: what counts is from the top of a capital's mark to the end of a descender.
      if (box.width > 0) texts.push({ element, text: node.textContent.trim().slice(0, 50), left: box.left, right: box.right, middle: (box.top + box.bottom) / 2, size });
  }

  for (const { element, text, left, right, middle, size } of texts) {
    const [top, bottom] = [middle - size * .5, middle + size * .5];
    // Names that wrapped out of sight are counted in the heading beside them.
    if (element.closest('.far .side li') && top >= element.closest('ul').getBoundingClientRect().bottom - 2) continue;
    const bar = wall && element.closest('.head, .foot-live, .foot-own')?.getBoundingClientRect();
    if (bar && (top < bar.top - 2 || bottom > bar.bottom + 2)) wrong.push(`"${text}" leaves its bar`);
    let scrollable = false;
    for (let around = element; around && around !== document.body; around = around.parentElement) {
      const style = getComputedStyle(around);
      scrollable ||= scrolls(style);
      if (!clips(style) || scrollable) continue;
      const box = around.getBoundingClientRect();
      if (left < box.left - 2 || right > box.right + 2) wrong.push(`"${text}" is cut at the side by ${around.className || around.tagName}`);
      if (top < box.top - 2 || bottom > box.bottom + 2) wrong.push(`"${text}" is cut above or below by ${around.className || around.tagName}`);
    }
    if (!scrollable && (left < -1 || right > root.clientWidth + 1)) wrong.push(`"${text}" is beside the screen`);
    if (wall && (top < -1 || bottom > root.clientHeight + 1)) wrong.push(`"${text}" is above or below the screen`);
  }

  const layer = element => element.closest('.late, .hung') !== null;
  texts.forEach((one, index) => {
    for (const other of texts.slice(index + 1)) {
      if (one.element === other.element || layer(one.element) !== layer(other.element)) continue;
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const high = Math.min(one.middle + one.size * .36, other.middle + other.size * .36) - Math.max(one.middle - one.size * .36, other.middle - other.size * .36);
      if (wide > 1 && high > 1) wrong.push(`"${one.text}" lies over "${other.text}"`);
    }
  });
  return [...new Set(wrong)];
}
