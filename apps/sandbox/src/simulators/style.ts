/** The style sheet of the simulated pages, served as a file because the pages allow no inline style. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #16181d; --soft: #5c6470; --line: #dfe2e7; --paper: #fff; --ground: #f5f6f8; --accent: #7a3ff2; --bad: #c02637; }
@media (prefers-color-scheme: dark) { :root { --ink: #f2f3f5; --soft: #a3abb8; --line: #33373f; --paper: #1b1d22; --ground: #121317; --accent: #a786ff; --bad: #ff7b86; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 Inter, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; }
img, video { display: block; max-width: 100%; height: auto; }
a { color: inherit; }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; } h2 { font-size: 1.05rem; margin: 0 0 .75rem; }
p { margin: .4rem 0; }
.brand { font-weight: 800; letter-spacing: -.02em; font-size: 1.35rem; text-decoration: none; background: linear-gradient(90deg, #d6249f, #7a3ff2 60%, #285aeb); -webkit-background-clip: text; background-clip: text; color: transparent; }
.brand small { font-weight: 600; font-size: .75rem; letter-spacing: .02em; color: var(--soft); }
.top { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; flex-wrap: wrap; padding: .75rem clamp(1rem, 4vw, 2rem); background: var(--paper); border-bottom: 1px solid var(--line); position: sticky; top: 0; z-index: 2; }
.muted { color: var(--soft); font-size: .875rem; } .centre { text-align: center; } .error { color: var(--bad); font-weight: 600; }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: 14px; padding: 1.25rem; }
.narrow { max-width: 26rem; margin: clamp(1rem, 8vh, 5rem) auto; } main.narrow.card { margin-inline: max(1rem, calc(50vw - 13rem)); }
.wide { max-width: 62rem; margin: 0 auto; padding: 1.25rem clamp(.75rem, 3vw, 1.5rem) 4rem; display: grid; gap: 1.25rem; }
.columns { display: grid; gap: 1.25rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); align-items: start; }
.tiles { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); }
.row { display: flex; gap: .5rem; } .row input { flex: 1; min-width: 0; }
.stack { display: grid; gap: .75rem; margin-top: .75rem; }
label { display: grid; gap: .25rem; font-size: .875rem; font-weight: 600; }
label.check, .scopes label { display: flex; align-items: center; gap: .6rem; font-weight: 400; font-size: 1rem; }
input, select, textarea { font: inherit; font-weight: 400; color: inherit; background: var(--ground); border: 1px solid var(--line); border-radius: 10px; padding: .6rem .75rem; width: 100%; }
input[type=checkbox] { width: 1.15rem; height: 1.15rem; accent-color: var(--accent); flex: none; }
button { font: inherit; font-weight: 600; color: inherit; min-height: 44px; padding: .5rem 1rem; border-radius: 10px; border: 1px solid var(--line); background: var(--paper); cursor: pointer; }
button.primary { background: #6a30dd; border-color: #6a30dd; color: #fff; } button.danger { color: var(--bad); border-color: currentColor; }
button.link { border: 0; background: none; color: var(--soft); width: 100%; text-decoration: underline; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
summary { cursor: pointer; font-weight: 600; min-height: 32px; }
.accounts { display: grid; gap: .25rem; margin: .75rem 0; max-height: 24rem; overflow: auto; }
.account { display: flex; align-items: center; gap: .75rem; text-align: left; text-decoration: none; overflow-wrap: anywhere; }
button.account { border: 0; background: none; font-weight: 400; padding: .5rem; } button.account:hover, a.account.card:hover { background: var(--ground); }
.account img, .round { border-radius: 50%; flex: none; object-fit: cover; } .centre .round { margin: 0 auto; }
.account img { aspect-ratio: 1; }
.scopes { list-style: none; padding: 0; margin: 0; display: grid; gap: .6rem; }
.profile { display: flex; gap: clamp(1rem, 5vw, 2.5rem); align-items: center; overflow-wrap: anywhere; } .profile img { width: clamp(76px, 18vw, 120px); aspect-ratio: 1; }
.stories { display: flex; gap: 1rem; overflow-x: auto; padding: .25rem; } .stories a { text-align: center; text-decoration: none; flex: none; }
.stories img { width: 72px; height: 72px; object-fit: cover; border-radius: 50%; padding: 3px; border: 3px solid #d6249f; margin: 0 auto .25rem; }
.grid { display: grid; grid-template-columns: repeat(3, 1fr); gap: clamp(2px, .6vw, 6px); }
.tile { position: relative; display: block; background: var(--line); overflow: hidden; border-radius: 4px; } .tile img { width: 100%; aspect-ratio: 4 / 5; object-fit: cover; }
.tile .badge { position: absolute; top: .4rem; right: .4rem; font-size: .7rem; font-weight: 700; padding: .1rem .45rem; border-radius: 99px; background: rgb(0 0 0 / .62); color: #fff; }
.tile .counts { position: absolute; inset: auto 0 0 0; padding: 1.4rem .5rem .35rem; font-size: .75rem; font-weight: 600; color: #fff; background: linear-gradient(transparent, rgb(0 0 0 / .66)); display: flex; gap: .75rem; flex-wrap: wrap; }
.post { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); align-items: start; } @media (max-width: 50rem) { .post { grid-template-columns: minmax(0, 1fr); } }
.stage { display: flex; gap: .5rem; overflow-x: auto; scroll-snap-type: x mandatory; border-radius: 14px; } .stage > * { scroll-snap-align: start; border-radius: 14px; width: 100%; flex: none; max-height: 80vh; object-fit: contain; background: #000; } .stage p { background: none; padding: 3rem 0; }
.caption { white-space: pre-line; overflow-wrap: anywhere; }
.sticker { display: inline-block; background: var(--ground); border: 1px solid var(--line); border-radius: 99px; padding: .1rem .7rem; font-size: .875rem; overflow-wrap: anywhere; } .fault { color: var(--bad); border-color: currentColor; }
table { width: 100%; border-collapse: collapse; margin: 1rem 0; font-variant-numeric: tabular-nums; } caption { text-align: left; font-weight: 600; } th { font-weight: 400; text-align: left; text-transform: capitalize; } td { text-align: right; } td.muted { text-align: left; } tr + tr > * { border-top: 1px solid var(--line); } th, td { padding: .35rem 0; }
`;
