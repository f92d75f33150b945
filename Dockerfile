# ParLive as an image: built with the SDK and Node, run on ASP.NET's runtime by a user who may write its data folder and nothing else.
# Both come from one distribution, signed by it. docs/operations.md says how it is run.
FROM ubuntu:26.04 AS build
RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates dotnet-sdk-10.0 nodejs npm \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /source
# Orleans carries the units over several processes; Embedded keeps them in one and needs none of its packages.
ARG GRAIN_RUNTIME=Orleans
COPY Directory.Build.props Directory.Build.targets Directory.Packages.props global.json .editorconfig ./
COPY eng eng
COPY src src
RUN dotnet publish src/Silo --configuration Release --output /parlive -p:GrainRuntime=${GRAIN_RUNTIME}

FROM ubuntu:26.04
RUN apt-get update \
 && apt-get install -y --no-install-recommends aspnetcore-runtime-10.0 curl \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --uid 10001 --home-dir /data --shell /usr/sbin/nologin parlive \
 && install -d -o parlive -g parlive /data
COPY --from=build /parlive /opt/parlive
USER parlive
VOLUME /data
ENV DOTNET_EnableDiagnostics=0
HEALTHCHECK --interval=5s --timeout=3s --start-period=2m --retries=3 CMD ["curl", "-fsS", "http://127.0.0.1:8080/ready"]
ENTRYPOINT ["dotnet", "/opt/parlive/parlive.dll"]
CMD ["serve", "--data", "/data", "--urls", "http://127.0.0.1:8080"]
