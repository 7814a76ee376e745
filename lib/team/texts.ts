import type { KeptTeam } from './kept';

/** Finds the server, and runs it without a setting that 2.9 does not know. */
const run = (missing: string) => `cd "$(dirname "$0")" || exit 1
command -v nats-server >/dev/null || { echo "${missing}"; exit 1; }
conf=server.conf
case "$(nats-server --version)" in
  *v2.[0-9].*)
    echo "nats-server 太旧,只能在自己电脑上试用,不要对外开放 / too old for a network"
    grep -v sync_interval server.conf > old-server.conf && conf=old-server.conf ;;
esac
exec nats-server -c "$conf" -P "$PWD/nats.pid"
`;

const reload = `cd "$(dirname "$0")" || exit 1
[ ! -f old-server.conf ] || grep -v sync_interval server.conf > old-server.conf
kill -HUP "$(cat nats.pid)" && echo "已重新读取 server.conf / reloaded"
`;

/**
 * Files beside the configuration, by name.
 * @param port where members connect
 * @param reach '127.0.0.1:' where only this machine may, '' for all
 */
export const startFiles = (port: number, reach: '' | '127.0.0.1:'): Record<string, string> => ({
  'start.sh': `#!/bin/sh
# Linux: apt install nats-server, or a newer one from https://github.com/nats-io/nats-server/releases
${run('没有找到 nats-server / nats-server not found')}`,
  'start.command': `#!/bin/sh
# macOS: brew install nats-server
${run('没有找到 nats-server,请先运行 brew install nats-server')}`,
  'start.cmd': `@echo off\r
rem Windows: put nats-server.exe beside this file\r
cd /d "%~dp0"\r
if not exist nats-server.exe (echo nats-server.exe not found & pause & exit /b 1)\r
nats-server.exe -c server.conf\r
pause\r
`,
  'reload.sh': `#!/bin/sh\n${reload}`,
  'reload.command': `#!/bin/sh\n${reload}`,
  'docker-compose.yml': `services:
  nats:
    image: nats:2.14-alpine
    command: ["-c", "/etc/team/docker.conf"]
    working_dir: /etc/team
    restart: unless-stopped
    ports: ["${reach}${port}:${port}"]
    volumes:
      - ./:/etc/team:ro
      - team-store:/data
volumes:
  team-store: {}
`,
});

/** What the lead reads first. */
export const readMe = ({ shop, url, tls }: KeptTeam) => `${shop} · 团队服务器

这个文件夹里有什么
  server/   放到服务器上(店里一直开机的电脑也行)。里面没有团队密钥,密码只有哈希。
  keep/     主管自己保管,最好再存一份到 U 盘。不要放到服务器上,不要发给任何人。
            丢了它,就不能再加人、移人;被别人拿到,团队数据就不再保密。
  invites/  每人一个邀请码,单独发给本人,不要发到群里。谁拿到邀请码,谁就是这个人。

第 1 步 装 nats-server(2.12.7 以上,或 2.14 以上)
  Windows   到 https://github.com/nats-io/nats-server/releases 下载 windows-amd64 压缩包,
            把里面的 nats-server.exe 放进 server/
  macOS     brew install nats-server
  Linux     下载同一页面的 linux-amd64 包;只在本机试用的话,apt install nats-server 也够
  Docker    不用装,见第 2 步

第 2 步 启动
  Windows   双击 server/start.cmd,窗口不要关
  macOS     双击 server/start.command(第一次要右键 → 打开)
  Linux     sh server/start.sh
  Docker    在 server/ 里运行 docker compose up -d
${
  tls
    ? `  证书      按 server.conf 里写的位置放好:${tls.cert} 和 ${tls.key}\n`
    : url.startsWith('wss:')
      ? '  证书      由前面的反向代理(如 Caddy、Nginx)提供,转到 127.0.0.1:8443\n'
      : ''
}  成员连接的地址是 ${url}

第 3 步 开通(只要一次)
  回到 话边 → 设置 → 团队同步,点「服务器起来了,点这里开通」。
  页面关掉了?在同一页打开 keep/team.json 就能接着做。

第 4 步 发邀请码
  每人打开 话边 → 设置 → 团队同步 → 加入团队,贴上自己的邀请码。

以后加人、移人
  话边 → 设置 → 团队同步 → 人员变动,打开 keep/team.json,改完下载。用新的 server.conf 和 docker.conf
  换掉旧的,再让服务器重新读取:
  Linux     sh server/reload.sh          macOS   双击 server/reload.command
  Windows   关掉窗口,再双击 start.cmd    Docker  docker compose kill -s HUP nats
  最后回到同一页再开通一次:移了人、换了邀请码,其他人的电脑会自动换上新的团队密钥。

备份
  停掉服务器,复制 server/store(Docker 为卷 team-store)。keep/ 另外存一份:没有它,备份只是一堆读不懂的字节。
`;
