# Builds the pages with everything at hand, then keeps what runs.
FROM node:24-bookworm-slim AS build
WORKDIR /islet
COPY package.json ./
RUN npm install --omit=dev --no-audit --no-fund
COPY . .
RUN npm run build

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=2567 DATA_DIR=/data
WORKDIR /islet
COPY --from=build /islet/package.json ./
COPY --from=build /islet/node_modules node_modules
COPY --from=build /islet/shared shared
COPY --from=build /islet/server server
COPY --from=build /islet/client client
COPY --from=build /islet/assets assets
RUN install -d -o node -g node -m 700 /data
USER node
VOLUME /data
EXPOSE 2567
# Alive is asked here; whether people can come in is /readyz. With TLS_CERT set, ask by https instead.
HEALTHCHECK --interval=15s --timeout=5s --start-period=90s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
CMD ["node", "server/main.ts"]
