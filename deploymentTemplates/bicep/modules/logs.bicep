metadata description = 'Where logs go, and for how long they are kept.'

param name string
param location string
param days int

@description('The principal of the bot, which may write what it tells of itself, and read nothing.')
param writer string

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: name
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: days
    features: { enableLogAccessUsingOnlyResourcePermissions: true }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: name
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
    IngestionMode: 'LogAnalytics'
  }
}

// Monitoring Metrics Publisher.
resource write 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, writer, 'write')
  scope: insights
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '3913510d-42f4-4e42-8a64-420c390055eb')
    principalId: writer
    principalType: 'ServicePrincipal'
  }
}

output workspace string = workspace.id
output insights string = insights.id
output connection string = insights.properties.ConnectionString
