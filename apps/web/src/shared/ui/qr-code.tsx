import { use } from "react";

interface Picture {
  size: number;
  path: string;
}

const pictures = new Map<string, Promise<Picture>>();

/** The dark squares of the code as one path; drawn once per text. */
function draw(text: string): Promise<Picture> {
  const known = pictures.get(text);
  if (known) return known;
  const picture = import("qrcode").then(({ default: qrcode }) => {
    const { modules } = qrcode.create(text, { errorCorrectionLevel: "M" });
    const squares: string[] = [];
    for (let row = 0; row < modules.size; row += 1)
      for (let column = 0; column < modules.size; column += 1)
        if (modules.get(row, column)) squares.push(`M${column} ${row}h1v1h-1z`);
    return { size: modules.size, path: squares.join("") };
  });
  pictures.set(text, picture);
  return picture;
}

/** A code to point a phone at; always black on white with an edge, in every theme, or phones cannot read it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = use(draw(text));
  return (
    <svg className="rm-qr" viewBox={`-4 -4 ${size + 8} ${size + 8}`} role="img" aria-label={label}>
      <rect x="-4" y="-4" width={size + 8} height={size + 8} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
