// The least a content script with a panel can be: a frame in a closed root, and a port to it.
const host = document.createElement('div');
const frame = document.createElement('iframe');
frame.src = chrome.runtime.getURL('panel.html');
frame.addEventListener('load', () => {
  const { port2 } = new MessageChannel();
  frame.contentWindow?.postMessage({ t: 'port' }, `chrome-extension://${chrome.runtime.id}`, [port2]);
});
host.attachShadow({ mode: 'closed' }).append(frame);
document.documentElement.append(host);
