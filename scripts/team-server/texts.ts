/**
 * Files beside the configuration, by name.
 * @param port where members connect
 * @param reach '127.0.0.1:' where only this machine may, '' for all
 */
export const startFiles = (port: number, reach: '' | '127.0.0.1:'): Record<string, string> => ({
  'start.sh': `#!/bin/sh
# Linux: apt install nats-server, or a newer one from https://github.com/nats-io/nats-server/releases
cd "$(dirname "$0")" || exit 1
command -v nats-server >/dev/null || { echo "没有找到 nats-server / nats-server not found"; exit 1; }
exec nats-server -c server.conf
`,
  'start.command': `#!/bin/sh
# macOS: brew install nats-server
cd "$(dirname "$0")" || exit 1
command -v nats-server >/dev/null || { echo "没有找到 nats-server,请先运行 brew install nats-server"; exit 1; }
exec nats-server -c server.conf
`,
  'start.cmd': `@echo off
rem Windows: put nats-server.exe beside this file
cd /d "%~dp0"
if not exist nats-server.exe (echo nats-server.exe not found & pause & exit /b 1)
nats-server.exe -c server.conf
pause
`,
  'docker-compose.yml': `services:
  nats:
    image: nats:2.14-alpine
    command: ["-c", "/etc/team/docker.conf"]
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
export const readMe = (shop: string, out: string) => `${shop} · 团队服务器

server/   放到服务器上。里面没有团队密钥,只有密码的哈希。
keep/     主管自己保管,不要放到服务器上,也不要发给任何人。
invites/  每人一个邀请码,单独发给本人。拿到邀请码的人就是这个账号。

1. 启动:server/ 里运行 start.sh(Linux)、start.command(macOS)或 start.cmd(Windows);
   或在 server/ 里运行 docker compose up -d。
2. 初始化(只需一次,在项目目录里):npm run team:server -- --provision ${out}
3. 备份:停掉服务器后复制 server/store(Docker 为卷 team-store)。keep/ 另存一份,丢了就读不回数据。

扩展里的“加入团队”页面还没有做,邀请码先收好。
`;
