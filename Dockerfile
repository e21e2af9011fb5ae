# The command line in an image: docker build -t partnership . && docker run --rm -v "$PWD:/work" partnership check
# Builds from what `npm run build` left in dist/.
FROM node:20-slim
RUN apt-get update \
  && apt-get install --yes --no-install-recommends git \
  && rm -rf /var/lib/apt/lists/* \
  && git config --system --add safe.directory '*'
COPY dist/cli.cjs dist/main.cjs dist/core.cjs dist/server-node.cjs dist/server-worker.cjs dist/rule-pages.json /opt/partnership/
RUN ln -s /opt/partnership/cli.cjs /usr/local/bin/partnership && chmod 755 /opt/partnership/cli.cjs
USER node
WORKDIR /work
ENTRYPOINT ["partnership"]
CMD ["check"]
