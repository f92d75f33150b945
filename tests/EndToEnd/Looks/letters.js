// Text whose capitals are lower than so many pixels; a capital of Be Vietnam Pro is 0.7 of the font size.
(least) => {
  const small = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const capital = parseFloat(getComputedStyle(node.parentElement).fontSize) * .7;
    if (node.textContent.trim() && node.parentElement.checkVisibility() && capital < least)
      small.push(`"${node.textContent.trim().slice(0, 50)}" has capitals of ${capital.toFixed(1)} px, less than ${least.toFixed(1)}`);
  }
  return small;
}
