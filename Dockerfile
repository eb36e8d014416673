# The service alone: Neo4j runs in a container of its own, so no Java is needed here.
FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:22-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/graph-schema ./graph-schema
COPY --from=build /app/ontologies ./ontologies
USER node
EXPOSE 4000
CMD ["node", "dist/scripts/studio.js", "serve"]
