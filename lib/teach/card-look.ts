const light = `--ink:#1c2330;--ink2:#525c6b;--line:#e6e9ef;--edge:#cfd6e1;--card:#fff;--hover:#eef1f5;--brand:#0b7a75;
--brand-soft:#e3f3f1;--on-brand:#fff;--brand-ink:#075e5a;--warn:#9a4f00;--warn-soft:#fff3e0;color-scheme:light`;
const dark = `--ink:#e8ebf0;--ink2:#b3bbc8;--line:#2b323d;--edge:#404a59;--card:#1c222b;--hover:#262d38;--brand:#2fb3a9;
--brand-soft:#12312f;--on-brand:#06211f;--brand-ink:#7fd8d0;--warn:#f0b267;--warn-soft:#38280f;color-scheme:dark`;

/** The colours are those of the panel. */
const sheet = `
section{all:initial;box-sizing:border-box;position:fixed;width:330px;pointer-events:auto;display:block;overflow:hidden;
  border:1px solid var(--edge);border-radius:10px;background:var(--card);color:var(--ink);
  box-shadow:0 8px 28px rgb(0 0 0/22%);font:13px/1.5 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif;${light}}
section.dark{${dark}}
@media (prefers-color-scheme:dark){section.auto{${dark}}}
header{display:flex;align-items:center;gap:8px;padding:7px 6px 7px 12px;border-bottom:1px solid var(--line);cursor:move;
  user-select:none;touch-action:none}
header b{flex:1;font-weight:600;font-size:12px;color:var(--ink2)}
header small{font-size:12px;color:var(--ink2)}
div.meter{display:block;height:3px;background:var(--line)}
div.meter i{display:block;height:3px;background:var(--brand);transition:width .15s}
main{display:block;padding:10px 12px}
h2{margin:0;font-size:15px;line-height:1.4;font-weight:600}
p{margin:4px 0 0;color:var(--ink2);font-size:12px}
p.found,p.warn{margin-top:8px;padding:4px 8px;border-radius:6px;font-size:13px;overflow-wrap:anywhere}
p.found{background:var(--brand-soft);color:var(--brand-ink);font-weight:600}
p.warn{background:var(--warn-soft);color:var(--warn)}
div.row{display:flex;align-items:center;gap:6px;margin-top:8px;flex-wrap:wrap;font-size:12px;color:var(--ink2)}
ul{margin:6px 0 0;padding:0;list-style:none}
li{display:flex;align-items:baseline;gap:6px;padding:1px 0}
li i{font-style:normal;width:14px;color:var(--brand)}
li.warn{color:var(--warn)}li.warn i{color:var(--warn)}li span{flex:1}
footer{display:flex;flex-wrap:wrap;justify-content:flex-end;gap:6px;padding:8px 12px;border-top:1px solid var(--line)}
button{font:inherit;color:var(--ink);background:var(--card);border:1px solid var(--edge);border-radius:6px;
  min-height:28px;padding:2px 11px;cursor:pointer;white-space:nowrap}
button:hover{background:var(--hover)}
button.primary{background:var(--brand);border-color:var(--brand);color:var(--on-brand)}
button.primary:hover{opacity:.9}
button.link{border:0;padding:0 2px;min-height:0;background:none;color:var(--brand);text-decoration:underline;font-size:12px}
button.small{min-height:24px;padding:0 8px;font-size:12px}
button.icon{border:0;background:none;padding:0;width:28px;color:var(--ink2);font-size:16px;line-height:1}
button:disabled{opacity:.45;cursor:default}
label{display:block;margin-top:10px;font-size:12px;color:var(--ink2)}
input{box-sizing:border-box;width:100%;margin-top:2px;min-height:28px;padding:2px 8px;border:1px solid var(--edge);
  border-radius:6px;background:var(--card);color:var(--ink);font:inherit}
section:focus{outline:0}
:focus-visible{outline:2px solid var(--brand);outline-offset:1px}
@media (prefers-reduced-motion:reduce){*{transition:none!important}}`;

/** Dresses our layer. A page's policy may forbid style elements, not sheets that scripts adopt. */
export function dress(root: ShadowRoot): void {
  if (import.meta.env.FIREFOX) {
    // Firefox does not let content scripts adopt sheets.
    const style = root.ownerDocument.createElement('style');
    style.textContent = sheet;
    root.append(style);
    return;
  }
  const adopted = new CSSStyleSheet();
  adopted.replaceSync(sheet);
  root.adoptedStyleSheets = [adopted];
}
