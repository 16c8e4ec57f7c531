fetch('/docs/services.json').then(answer => answer.json()).then(services => SwaggerUIBundle({
  urls: services,
  dom_id: '#api',
  deepLinking: true,
  validatorUrl: null,
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: 'StandaloneLayout'
}));
