using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Sevenwolden.Bot.Directory;

/// <summary>The settings below <c>Directory</c>.</summary>
internal sealed class DirectoryOptions
{
    /// <summary>
    /// The file that says who leads whom. A relative path is looked for in the working directory, then where the bot lies.
    /// </summary>
    [Required(ErrorMessage = "Directory:File names no file: leave it out for the sample, or give the path of a CSV file.")]
    public string File { get; set; } = "directory.csv";
}

/// <summary>Stops the start when the settings can't work.</summary>
[OptionsValidator]
internal sealed partial class DirectoryOptionsValidator : IValidateOptions<DirectoryOptions>;
