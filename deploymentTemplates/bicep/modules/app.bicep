metadata description = 'The bot itself. Its settings are those of docs/administrator.md; what is secret is read from the vault.'

param name string
param location string
param subnet string
param identity string
param appId string
param tenant string
param logs string
param insights string
param vault string
param hasPingUrl bool
param oldKeysVersion string
param more object
param fallbackLeader string
param askGraph bool
param catalogAppId string
param sku string
param instances int

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: name
  location: location
  kind: 'linux'
  sku: { name: sku, capacity: instances }
  properties: { reserved: true }
}

resource site 'Microsoft.Web/sites@2024-11-01' = {
  name: name
  location: location
  kind: 'app,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identity
    virtualNetworkSubnetId: subnet
    siteConfig: {
      linuxFxVersion: 'DOTNETCORE|10.0'
      appCommandLine: 'dotnet Sevenwolden.Bot.dll'
      // Else it sleeps, and no deadline is kept.
      alwaysOn: true
      healthCheckPath: '/healthz/ready'
      http20Enabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      remoteDebuggingEnabled: false
      webSocketsEnabled: false
    }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: union(
      {
        ASPNETCORE_ENVIRONMENT: 'Production'
        ASPNETCORE_URLS: 'http://+:8080'
        WEBSITE_RUN_FROM_PACKAGE: '1'
        MicrosoftAppType: 'UserAssignedMSI'
        MicrosoftAppId: appId
        MicrosoftAppTenantId: tenant
        Storage__ConnectionString: '@Microsoft.KeyVault(VaultName=${vault};SecretName=database)'
        Storage__KeyCertificate: '@Microsoft.KeyVault(VaultName=${vault};SecretName=keys)'
        Directory__File: '/home/data/directory.csv'
        Escalation__FallbackLeader: fallbackLeader
        Escalation__PublicUrl: 'https://${site.properties.defaultHostName}'
        // Teams takes 30 to 50 a second of the whole bot.
        Delivery__PerSecond: string(30 / instances)
        Delivery__TeamsServiceUrl: 'https://smba.trafficmanager.net/emea/'
        Telemetry__ApplicationInsights: insights
      },
      hasPingUrl ? { Audit__PingUrl: '@Microsoft.KeyVault(VaultName=${vault};SecretName=ping)' } : {},
      empty(oldKeysVersion)
        ? {}
        : { Storage__OldKeyCertificate: '@Microsoft.KeyVault(VaultName=${vault};SecretName=keys;SecretVersion=${oldKeysVersion})' },
      askGraph ? { Directory__Graph__TenantId: tenant, Directory__Graph__ClientId: appId } : {},
      empty(catalogAppId) ? {} : { Reach__CatalogAppId: catalogAppId },
      more
    )
  }

  // The code is put there with an account of Entra ID, never with a password.
  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

resource logged 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: site
  name: 'logs'
  properties: {
    workspaceId: logs
    logs: [
      { category: 'AppServiceConsoleLogs', enabled: true }
      { category: 'AppServicePlatformLogs', enabled: true }
    ]
  }
}

output id string = site.id
output name string = site.name
output host string = site.properties.defaultHostName
