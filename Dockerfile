# One recipe for every service:  docker build --build-arg MODULE=housing-service -t silian/housing-service .
# The jar is built beforehand with `mvn -DskipTests package`; this image only lays it out in layers.
FROM eclipse-temurin:25-jre-alpine AS layers
ARG MODULE
WORKDIR /layers
COPY ${MODULE}/target/${MODULE}-*.jar application.jar
RUN java -Djarmode=tools -jar application.jar extract --layers --destination extracted

FROM eclipse-temurin:25-jre-alpine
RUN addgroup -S silian && adduser -S -G silian silian
WORKDIR /application
COPY --from=layers /layers/extracted/dependencies/ ./
COPY --from=layers /layers/extracted/spring-boot-loader/ ./
COPY --from=layers /layers/extracted/snapshot-dependencies/ ./
COPY --from=layers /layers/extracted/application/ ./
USER silian
ENV SERVER_PORT=8080 MANAGEMENT_SERVER_PORT=8081
EXPOSE 8080 8081
# the heap follows the container's limit; a process that runs out of memory ends and is replaced
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError"
ENTRYPOINT ["java", "-jar", "application.jar"]
