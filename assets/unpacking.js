/**
 * The exported page's start: its scripts and its data stand in it compressed. The page's policy
 * knows the scripts by their hash, and admits no others.
 */
(async () => {
  "use strict";

  const LETTERS =
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;,=>?@^_.{|}~";

  /** Four bytes stand in five letters, the digits of a number to the base of 85. */
  function bytesOf(text) {
    const digits = Object.fromEntries([...LETTERS].map((letter, digit) => [letter, digit]));
    const whole = text.padEnd(Math.ceil(text.length / 5) * 5, "~");
    const bytes = new DataView(new ArrayBuffer((whole.length / 5) * 4));
    for (let at = 0; at < whole.length; at += 5) {
      const letters = [...whole.slice(at, at + 5)];
      const number = letters.reduce((sum, letter) => sum * 85 + digits[letter], 0);
      bytes.setUint32((at / 5) * 4, number);
    }
    return new Uint8Array(bytes.buffer, 0, Math.floor((text.length * 4) / 5));
  }

  const packed = bytesOf(document.getElementById("packed").textContent);
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"));
  const stored = await new Response(stream).json();
  const scripts = document.createElement("script");
  scripts.textContent = stored.script;
  document.head.append(scripts); // they run here and now
  globalThis.Timeline.unpacked(stored);
})();
