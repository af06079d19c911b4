/** A binder on a table, drawn in the colours of the theme. Decoration: the words say the same. */
export function BinderPicture() {
  return (
    <svg className="rm-picture" viewBox="0 0 320 200" aria-hidden="true" focusable="false">
      <ellipse className="rm-picture__table" cx="160" cy="180" rx="140" ry="14" />
      <rect className="rm-picture__cover" x="62" y="22" width="196" height="156" rx="14" />
      <rect className="rm-picture__tab rm-picture__tab--sun" x="236" y="40" width="44" height="24" rx="7" />
      <rect className="rm-picture__tab rm-picture__tab--leaf" x="236" y="70" width="44" height="24" rx="7" />
      <rect className="rm-picture__tab rm-picture__tab--sky" x="236" y="100" width="44" height="24" rx="7" />
      <rect className="rm-picture__tab rm-picture__tab--lilac" x="236" y="130" width="44" height="24" rx="7" />
      <rect className="rm-picture__paper" x="82" y="30" width="172" height="140" rx="9" />
      <circle className="rm-picture__hole" cx="98" cy="70" r="5" />
      <circle className="rm-picture__hole" cx="98" cy="130" r="5" />
      <circle className="rm-picture__sun" cx="140" cy="68" r="17" />
      <path className="rm-picture__leaf" d="M140 76v-9m0 3c-8 0-9-5-9-8 6 0 9 3 9 8zm0-2c7 0 8-5 8-7-5 0-8 2-8 7z" />
      <path className="rm-picture__line" d="M172 58h56M172 74h38M122 104h106M122 120h106M122 136h70" />
    </svg>
  );
}
