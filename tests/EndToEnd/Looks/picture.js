// Makes a picture of a screen small enough to be kept, and says by how much of it, in thousandths, it differs from the one that was approved.
// Pictures are compared by blocks: another edge of a letter, as another version of a browser draws it, moves the mean of a block by little.
async ([taken, approved]) => {
  const widest = 960;
  const block = 8;
  const seen = 20;

  const draw = async picture => {
    const image = new Image();
    image.src = `data:image/png;base64,${picture}`;
    await image.decode();
    const scale = Math.min(1, widest / image.width);
    const canvas = new OffscreenCanvas(Math.round(image.width * scale), Math.round(image.height * scale));
    const context = canvas.getContext('2d', { willReadFrequently: true });
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return { canvas, data: context.getImageData(0, 0, canvas.width, canvas.height).data };
  };
  const small = await draw(taken);
  const bytes = new Uint8Array(await (await small.canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
  const kept = bytes.toBase64?.() ?? btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
  if (!approved) return { kept, differs: 1_000, where: 'nothing was approved' };

  const right = await draw(approved);
  const { width, height } = small.canvas;
  if (right.canvas.width !== width || right.canvas.height !== height) return { kept, differs: 1_000, where: 'another size' };
  const changed = [];
  const [across, down] = [Math.ceil(width / block), Math.ceil(height / block)];
  for (let row = 0; row < down; row++) {
    for (let column = 0; column < across; column++) {
      const [sums, most] = [[0, 0, 0], Math.min(block, width - column * block) * Math.min(block, height - row * block)];
      for (let y = row * block; y < Math.min(height, (row + 1) * block); y++)
        for (let x = column * block; x < Math.min(width, (column + 1) * block); x++)
          for (let part = 0; part < 3; part++) sums[part] += small.data[(y * width + x) * 4 + part] - right.data[(y * width + x) * 4 + part];
      if (sums.some(sum => Math.abs(sum) / most > seen)) changed.push([column, row]);
    }
  }
  const [columns, rows] = [changed.map(one => one[0] * block), changed.map(one => one[1] * block)];
  return {
    kept,
    differs: Math.ceil(1_000 * changed.length / (across * down)),
    where: `between ${Math.min(...columns)},${Math.min(...rows)} and ${Math.max(...columns) + block},${Math.max(...rows) + block}`,
  };
}
